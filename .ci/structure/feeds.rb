# Parses Atom feeds by Ruby's RSS library, which validates, and tells what they hold as JSON: feeds.rb FILE…
require "json"
require "rss"

told = ARGV.map do |path|
  feed = RSS::Parser.parse(File.read(path, encoding: "UTF-8"), true, false)
  raise "#{path} is no Atom feed" unless feed.is_a?(RSS::Atom::Feed)
  link = lambda do |one, rel|
    one.links.select { |each| (each.rel || "alternate") == rel }.map { |each| [each.href, each.hreflang] }
  end
  entries = feed.entries.map do |entry|
    { id: entry.id.content, title: entry.title.content, links: link.(entry, "alternate"),
      updated: entry.updated.content, published: entry.published&.content, summary: entry.summary&.content }
  end
  [path, { id: feed.id.content, title: feed.title.content, self: link.(feed, "self"), links: link.(feed, "alternate"),
           updated: feed.updated.content, entries: entries }]
rescue RSS::Error, RuntimeError, ArgumentError => error
  [path, { fault: "#{error.class}: #{error.message}" }]
end
puts JSON.generate(told.to_h)
