# Asks the real Jekyll what it makes of a site: ruby ask-jekyll.rb <site folder> > truth.json
# Needs the jekyll gem. Set TZ for the run (UTC by default); a `timezone` in _config.yml overrides it, as in Jekyll.
# Two reads: one with drafts, unpublished and future on (all posts), one with the defaults (field "published").
# "draft": lies in _drafts; "unpublished": `published` is false or null; "draftKey": the front matter's own `draft`.
# Dates that come from the file's mtime or the build time are null, with "dateFrom" saying so.
ENV["TZ"] ||= "UTC"
require "jekyll"; require "json"; require "tmpdir"; require "find"
Jekyll.logger.log_level = :error
root = File.realpath(ARGV[0]); tz = ENV["TZ"]
def load(root, over)
  opts = { "source" => root, "destination" => File.join(Dir.tmpdir, "lab-jekyll"), "disable_disk_cache" => true, "quiet" => true }
  file = Jekyll::Utils.safe_load_yaml_file(File.join(root, "_config.yml"))
  opts["source"] = File.join(root, file["source"]) if file["source"]
  opts["config"] = File.join(root, "_config.yml")
  site = Jekyll::Site.new(Jekyll.configuration(opts.merge(over)))
  site.reset; site.read; site
end
plain = load(root, {})
site = load(root, "show_drafts" => true, "unpublished" => true, "future" => true)
rel = ->(d) { d.path.sub(root + "/", "") }
shown = plain.posts.docs.map(&rel)
drafts_if_asked = load(root, "show_drafts" => true).posts.docs.map(&rel)
row = lambda do |d|
  date = d.date; from = nil
  from = "file time" if d.path.include?("/_drafts/") && date == File.mtime(d.path)
  from = "build time" if date.to_i == site.time.to_i
  r = { path: rel[d], title: d.data["title"], date: from ? nil : date.strftime("%Y-%m-%dT%H:%M:%S%:z"), day: from ? nil : date.strftime("%Y-%m-%d") }
  r[:dateFrom] = from if from
  r.merge(tags: d.data["tags"], categories: d.data["categories"], draft: d.path.include?("/_drafts/"), future: date > site.time, expired: false,
          published: shown.include?(rel[d]), publishedWithDrafts: drafts_if_asked.include?(rel[d]), unpublished: !d.data.fetch("published", true),
          draftKey: d.data["draft"], slug: d.data["slug"], lang: d.data["lang"], url: from ? nil : (d.url rescue nil))
end
posts = site.posts.docs.map(&row).sort_by { |r| r[:path] }
seen = posts.map { |r| r[:path] }
docs = site.collections.reject { |n, _| n == "posts" }.values.flat_map { |c| c.docs.map { |d| r = row[d]; r[:published] = c.write? && plain.collections[c.label].docs.map(&rel).include?(rel[d]); r.merge(collection: c.label) } }.sort_by { |r| r[:path] }
pages = site.pages.map { |p| p.path } 
nots = Find.find(root).select { |f| File.file?(f) }.map { |f| f.sub(root + "/", "") }.reject { |f| seen.include?(f) || f == "_config.yml" }.sort.map do |f|
  d = docs.find { |x| x[:path] == f }
  why = d ? "document of collection #{d[:collection]}" : pages.any? { |p| f == p || f.end_with?("/" + p) } ? "a page" : "not read as a post"
  { path: f, reason: why }
end
puts JSON.pretty_generate({ generator: "Jekyll #{Jekyll::VERSION}", tz: tz, siteTz: ENV["TZ"], now: Time.now.utc.strftime("%Y-%m-%dT%H:%M:%SZ"), posts: posts, collections: docs, notPosts: nots })
