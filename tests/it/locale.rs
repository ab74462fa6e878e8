mod dates;
mod figures;
mod particles;
mod readings;
mod round_trips;
