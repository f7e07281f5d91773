#!/bin/sh
# Asks the real Hugo what it makes of a site: sh ask-hugo.sh <site folder> > truth.json
# Needs `hugo` and `python3`. Set TZ for the run (TZ=UTC by default); the machine's zone shows only in numeric dates.
# The site is copied to a temporary folder; layouts that print every page as JSON are put there, never in the site.
# Two builds: one with -D -F -E (all pages), one plain production build (field "published" = rendered by it).
# "published": rendered; "listed": in .Site.RegularPages of that all-pages build. `hugo list all` adds hidden pages.
set -eu
site=$(cd "$1" && pwd); export TZ="${TZ:-UTC}"
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cp -a "$site" "$tmp/site"; mkdir -p "$tmp/layouts/_default"
(cd "$tmp/site" && find . -type f | sed 's|^\./||' | sort) > "$tmp/files"
mkdir -p "$tmp/layouts/partials"
cat > "$tmp/layouts/partials/p.html" <<'T'
{{- $p := .page -}}{{- $o := dict "file" $p.File.Filename "title" $p.Title "date" ($p.Date.Format "2006-01-02T15:04:05.999999999Z07:00") "publishDate" ($p.PublishDate.Format "2006-01-02T15:04:05Z07:00") "expiryDate" ($p.ExpiryDate.Format "2006-01-02T15:04:05Z07:00") "day" ($p.Date.Format "2006-01-02") "tags" $p.Params.tags "categories" $p.Params.categories "draft" $p.Draft "slug" $p.Slug "base" $p.File.ContentBaseName "lang" $p.Language.Lang "section" $p.Section "url" $p.RelPermalink "bundle" $p.BundleType "kind" $p.Kind "translationKey" $p.TranslationKey "listed" .listed "main" (in site.Params.mainSections $p.Section) -}}
{{- $t := dict -}}{{- range $name, $plural := site.Taxonomies -}}{{- range $p.GetTerms $name -}}{{- $t = merge $t (dict $name ((index $t $name | default slice) | append (path.Base .Path))) -}}{{- end -}}{{- end -}}
@@{{ merge $o (dict "terms" $t) | jsonify | safeHTML }}
T
cat > "$tmp/layouts/index.html" <<'T'
{{ range .Site.RegularPages }}{{ partial "p.html" (dict "page" . "listed" true) }}{{ end }}
T
echo '%%{{ with .File }}{{ .Filename | jsonify | safeHTML }}{{ end }}' > "$tmp/layouts/_default/single.html"
echo x > "$tmp/layouts/_default/list.html"
# hidden pages: ask for each Markdown-like file by its path, too
{ echo '{{ $seen := dict }}{{ range .Site.RegularPages }}{{ $seen = merge $seen (dict .File.Filename 1) }}{{ end }}'
  grep -Ei '\.(md|markdown|mdown|html|htm|org|mdx|mkd|txt|rst|adoc)$' "$tmp/files" | while read -r f; do
    case "$f" in */*) printf '{{ with .Site.GetPage "/%s" }}{{ if and .File (not (index $seen .File.Filename)) (eq .Kind "page") }}{{ $seen = merge $seen (dict .File.Filename 1) }}{{ partial "p.html" (dict "page" . "listed" false) }}{{ end }}{{ end }}\n' "${f#*/}";; esac
  done; } >> "$tmp/layouts/index.html"
cd "$tmp"
hugo -s site --layoutDir "$tmp/layouts" -d "$tmp/all" -D -F -E >"$tmp/log" 2>&1 || { cat "$tmp/log" >&2; exit 1; }
hugo -s site --layoutDir "$tmp/layouts" -d "$tmp/prod" >/dev/null 2>&1 || true
hugo list all -s site 2>/dev/null | sed -n '/^path,/,$p' > "$tmp/list.csv" || true
python3 - "$tmp" "$(hugo version | sed 's/^hugo v\([0-9.]*\).*/Hugo \1/')" <<'P'
import sys,os,json,re,datetime,csv,io
tmp,gen=sys.argv[1:]; base=os.path.realpath(tmp)+'/site/'; tbase=tmp+'/site/'
def rel(f): return os.path.relpath(os.path.realpath(f),base)
def texts(d):
    for r,_,fs in os.walk(tmp+'/'+d):
        for f in fs:
            if f.endswith('.html'): yield open(r+'/'+f,encoding='utf8').read()
pages={}; rendered=set(); prodpages=set(); taken={}
for t in texts('all'):
    for l in t.splitlines():
        if l.startswith('@@'):
            o=json.loads(l[2:]); k=rel(o['file'])
            if k not in pages or o['listed']: pages[k]=o
for t in texts('prod'):
    for l in t.splitlines():
        if l.startswith('@@'):
            o=json.loads(l[2:])
            if o['url']: prodpages.add(rel(o['file']))
        if l.startswith('%%"'): rendered.add(rel(json.loads(l[2:])))
now=datetime.datetime.now(datetime.timezone.utc)
listed=set()
for r in csv.DictReader(io.StringIO(open(tmp+'/list.csv',encoding='utf8').read())): listed.add(re.sub(r'^site/','',r['path']) if not r['path'].startswith('/') else rel(r['path']))
def when(s):
    if s.startswith(('0001-01-01T00:00:00','0000-')): return None if s.endswith('Z') or s.startswith('0001') else s
    return s
def dt(s): return datetime.datetime.fromisoformat(re.sub(r'\.\d+','',s).replace('Z','+00:00'))
posts=[]
for k in sorted(pages):
    o=pages[k]; d=when(o['date']); pd=when(o['publishDate']); ed=when(o['expiryDate'])
    t=o['terms']
    def arr(v): # as Hugo's cast: scalars to trimmed strings, other shapes dropped
        v=v if isinstance(v,list) else [v]
        s=[('true' if x else 'false') if isinstance(x,bool) else str(x).strip() for x in v if x is not None and not isinstance(x,(list,dict))]
        return [x for x in s if x]
    posts.append(dict(path=k,title=o['title'],date=d,day=o['day'] if d else None,tags=arr(o['tags']),categories=arr(o['categories']),
      terms=t,draft=o['draft'],future=bool(pd and dt(pd)>now),expired=bool(ed and dt(ed)<now),
      published=k in rendered or (k in prodpages),slug=o['slug'] or o['base'],lang=o['lang'],listed=o['listed'],
      section=o['section'],url=o['url'],translationKey=o['translationKey'],inListAll=k in listed))
skip=[]
CFG=re.compile(r'^(hugo|config)\.(toml|ya?ml|json)$|^config/')
for f in open(tmp+'/files',encoding='utf8').read().splitlines():
    if f in pages or CFG.search(f): continue
    b=os.path.basename(f); r='not seen as a page'
    if b.startswith('_index.'): r='section page (_index)'
    elif any(os.path.dirname(f)!=os.path.dirname(p) and f.startswith(os.path.dirname(p)+'/') or (os.path.dirname(f)==os.path.dirname(p)) for p in pages if os.path.basename(p).startswith('index.')): r='resource of a leaf bundle'
    skip.append(dict(path=f,reason=r))
print(json.dumps(dict(generator=gen,tz=os.environ['TZ'],now=now.strftime('%Y-%m-%dT%H:%M:%SZ'),posts=posts,notPosts=skip),ensure_ascii=False,indent=1))
P
