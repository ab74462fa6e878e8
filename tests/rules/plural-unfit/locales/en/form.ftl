page-skip-to-text = Skip to the release
page-skip-to-files = Skip to the downloads
page-languages = Language
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
page-archive = All releases
page-newest = Latest releases
page-years = Releases by year
page-feed = Atom feed

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

history-heading = History of this release
history-publication = Published
history-major = Corrected
history-minor = Minor correction
history-withdrawal = Withdrawn
history-earlier = Earlier edition
history-latest = Read the latest edition
history-korean = Korean text
history-english = English text
history-draft = Draft
history-draft-note = This text has not been released.
history-embargo = Embargoed until

count-country = { $n ->
    [few] { $number } country
   *[other] { $number } countries
}
ordinal-edition = { $number } edition
act-agreed = agreed
act-hoped = voiced hope
