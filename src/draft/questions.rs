//! What a draft asks, in both languages.

use crate::model::{Bilingual, Country};

/// Asks when the session was held.
pub fn held() -> Bilingual {
    both("언제 개최되었는가?", "When was it held?")
}

/// Asks where it was held.
pub fn venue() -> Bilingual {
    both("어디에서 개최되었는가?", "Where was it held?")
}

/// Asks who led a side.
pub fn head(country: &Country) -> Bilingual {
    both(
        format!("{} 측 수석대표는 누구인가?", country.name.ko),
        format!("Who led the {} side?", country.adjective),
    )
}

/// Asks when the release goes out.
pub fn released() -> Bilingual {
    both("언제 배포하는가?", "On which day does it go out?")
}

/// Asks what was on the agenda.
pub fn agenda() -> Bilingual {
    both("의제는 무엇이었는가?", "What was on the agenda?")
}

/// Asks what came of the session.
pub fn outcome() -> Bilingual {
    both(
        "무엇을 논의하고, 무엇에 뜻을 모았는가?",
        "What was discussed, and what came of it?",
    )
}

/// Asks for an opening.
pub fn opening() -> Bilingual {
    both(
        "누가, 언제, 어디에서, 누구와 만났는가?",
        "Who met whom, when and where?",
    )
}

/// Asks for a subtitle.
pub fn subtitle() -> Bilingual {
    both("부제는 무엇인가?", "What is the subtitle?")
}

fn both(ko: impl Into<String>, en: impl Into<String>) -> Bilingual {
    Bilingual {
        ko: ko.into(),
        en: en.into(),
    }
}
