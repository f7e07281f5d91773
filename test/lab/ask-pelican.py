# Asks the real Pelican what it makes of a site: python3 ask-pelican.py <site folder> > truth.json
# Needs Pelican and Python-Markdown (Debian: pelican). Its own ArticlesGenerator reads the site, without theme and plugins.
# "published" is the status; what Pelican skips stands in "notPosts". The title of reStructuredText and HTML is HTML:
# it is taken as it shows. A draft without a date has none here; Pelican gives it the last day there is.
import datetime, json, logging, os, sys, tempfile
os.environ["TZ"] = os.environ.get("TZ", "UTC")
import pelican
from markupsafe import Markup
from pelican.generators import ArticlesGenerator
from pelican.settings import read_settings

logging.disable(logging.CRITICAL)
root = os.path.realpath(sys.argv[1])
os.chdir(root)
settings = read_settings(os.path.join(root, "pelicanconf.py"), override={"PLUGINS": [], "CACHE_CONTENT": False})
context = {**settings, "generated_content": {}, "static_links": set(), "static_content": {}, "localsiteurl": ""}
generator = ArticlesGenerator(context=context, settings=settings, path=settings["PATH"], theme=settings["THEME"], output_path=tempfile.mkdtemp())
generator.generate_context()
listed = generator.articles + generator.translations + generator.drafts + generator.drafts_translations
listed += generator.hidden_articles + generator.hidden_translations
rel = lambda path: os.path.relpath(path, root)

def row(article):
    date = None if article.date.year == datetime.MAXYEAR else article.date
    title = article.title
    if os.path.splitext(article.source_path)[1][1:] in ("rst", "html", "htm"):
        title = Markup(title).striptags()
    return {
        "path": rel(article.source_path), "title": title,
        "date": date and date.isoformat(), "day": date and date.strftime("%Y-%m-%d"),
        "tags": [tag.name for tag in getattr(article, "tags", [])], "categories": [str(article.category)],
        "published": article.status == "published", "status": article.status, "slug": article.slug, "lang": article.lang,
        "translations": sorted(rel(other.source_path) for other in article.translations),
    }

posts = sorted((row(article) for article in listed), key=lambda one: one["path"])
seen = {one["path"] for one in posts}
failed = {rel(os.path.join(settings["PATH"], path)) for path, what in context["generated_content"].items() if what is None}
files = sorted(rel(os.path.join(folder, name)) for folder, _, names in os.walk(root) for name in names)
rest = [{"path": path, "reason": "skipped with an error" if path in failed else "not an article"} for path in files if path not in seen and path != "pelicanconf.py"]
print(json.dumps({
    "generator": f"Pelican {pelican.__version__}", "tz": os.environ["TZ"], "siteTz": settings.get("TIMEZONE", "UTC"),
    "now": datetime.datetime.utcnow().strftime("%Y-%m-%dT%H:%M:%SZ"), "posts": posts, "notPosts": rest,
}, indent=1, ensure_ascii=False))
