title = [Fictional Sample] Outcome of { $session }

exchanges = { $heads } { ACT("welcomed") } the start of the consultation and { ACT("agreed") } to expand both political consultations and exchanges between their peoples.

students = { $home-head } { ACT("explained") } that { $korea } would invite { $students-invited } from { $solendia } { DATE($students-year, style: "relative") }, and { ACT("asked") } for { $solendia }’s support.

next-session = { $heads } { ACT("agreed") } to set the time and place of the next session through diplomatic channels.
