## The words around a release on its page

page-skip-to-text = Skip to the release
page-skip-to-files = Skip to the downloads
page-languages = Language
# The other language's own name, in that language.
page-other-language = 한국어
page-both = Both languages
page-both-heading = Korean and English side by side
page-same-letter = Words marked with the same letter state the same fact or name.
page-other-only = In the Korean text only.
page-notice = Notice
page-head-table = Release details
page-contacts = Contacts
page-to-note = see the note
page-to-sentence = back to the sentence
page-files = Downloads
page-pdf-file = PDF document
page-text-file = Plain text
page-licence = Terms of use
page-status = Status of this text
page-archive = Press releases
page-newest = Latest
page-years = By year
page-feed = Atom feed

## The words of the form

form-name = Press Release
form-released = Released
form-held = Held
form-venue = Venue
form-for-release = For release
form-immediately = Immediately
form-embargo = Embargoed until
form-serial = Release No.
form-department = Department
form-contact = Contact
form-courtesy = Courtesy translation; the Korean text is the original.

## The life of a release

history-heading = Publication history
history-publication = Published
history-major = Corrected
history-minor = Wording corrected
history-withdrawal = Withdrawn
history-earlier = Earlier edition
history-latest = Read the latest edition
history-korean = Korean text
history-english = English text
history-draft = Draft
history-draft-note = Not for release; the text may still change.
history-embargo = Embargoed until

## Counted things: $n is the number, $number its words

count-country = { $n ->
    [one] { $number } country
   *[other] { $number } countries
}
count-course = { $n ->
    [one] { $number } course
   *[other] { $number } courses
}
count-field = { $n ->
    [one] { $number } field
   *[other] { $number } fields
}
count-meeting = { $n ->
    [one] { $number } meeting
   *[other] { $number } meetings
}
count-officer = { $n ->
    [one] { $number } officer
   *[other] { $number } officers
}
count-province = { $n ->
    [one] { $number } province
   *[other] { $number } provinces
}
count-round = { $n ->
    [one] { $number } round
   *[other] { $number } rounds
}
count-student = { $n ->
    [one] { $number } student
   *[other] { $number } students
}
count-summit = { $n ->
    [one] { $number } summit meeting
   *[other] { $number } summit meetings
}
count-telephone-call = { $n ->
    [one] { $number } telephone call
   *[other] { $number } telephone calls
}
count-visit = { $n ->
    [one] { $number } visit
   *[other] { $number } visits
}
count-year = { $n ->
    [one] { $number } year
   *[other] { $number } years
}
ordinal-anniversary = { $number } anniversary
ordinal-edition = { $number } edition

## Speech acts: what a side does in words; -joined where more follows in the same breath

act-agreed = agreed
act-agreed-joined = agreeing
act-appreciated = noted with appreciation
act-appreciated-joined = noting with appreciation
act-asked = asked
act-asked-joined = asking
act-discussed = discussed
act-discussed-joined = discussing
act-exchanged-views = exchanged views
act-exchanged-views-joined = exchanging views
act-explained = explained
act-explained-joined = explaining
act-hoped = voiced hope
act-hoped-joined = voicing hope
act-noted = noted
act-noted-joined = noting
act-proposed = proposed
act-proposed-joined = proposing
act-reaffirmed = reaffirmed
act-reaffirmed-joined = reaffirming
act-shared-view = shared the view
act-shared-view-joined = sharing the view
act-thanked = expressed gratitude
act-thanked-joined = expressing gratitude
act-welcomed = welcomed
act-welcomed-joined = welcoming
