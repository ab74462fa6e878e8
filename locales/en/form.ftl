## The words around a release on its page

page-skip-to-text = Skip to the release
page-skip-to-files = Skip to the downloads
page-languages = Language
# The other language's own name, in that language.
page-other-language = 한국어
page-notice = Notice
page-head-table = Release details
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

## Counted things: $n is the number, $number its words

count-country = { $n ->
    [one] { $number } country
   *[other] { $number } countries
}
count-field = { $n ->
    [one] { $number } field
   *[other] { $number } fields
}
count-officer = { $n ->
    [one] { $number } officer
   *[other] { $number } officers
}
ordinal-anniversary = { $number } anniversary
ordinal-edition = { $number } edition
