/// The names that every sentence has without their being declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// 제19차 한-러 정책협의회
    Session,
    /// 한-러 정책협의회
    Series,
    /// 한-러
    Pair,
    /// when the session was held
    Held,
    /// where, if that is stated
    Venue,
    /// the ministry's own country
    Home,
    /// the other country, where there is one other
    Guest,
    /// who led the ministry's side
    HomeHead,
    /// who led the other side
    GuestHead,
    /// all heads as a group: 양 차관, the two deputy ministers
    Heads,
    /// who met the other side's head beside the session
    Host,
    /// the topics of the session: △양국 관계 △한반도 정세
    Agenda,
}

impl Role {
    /// Every role with its name; neither a record nor a fact may have such an id.
    pub const ALL: [(&'static str, Role); 12] = [
        ("session", Role::Session),
        ("series", Role::Series),
        ("pair", Role::Pair),
        ("held", Role::Held),
        ("venue", Role::Venue),
        ("home", Role::Home),
        ("guest", Role::Guest),
        ("home-head", Role::HomeHead),
        ("guest-head", Role::GuestHead),
        ("heads", Role::Heads),
        ("host", Role::Host),
        ("agenda", Role::Agenda),
    ];

    /// The role of that name.
    pub fn named(name: &str) -> Option<Role> {
        Role::ALL
            .iter()
            .find(|(word, _)| *word == name)
            .map(|(_, role)| *role)
    }
}
