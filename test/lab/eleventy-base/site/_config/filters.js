export default function (eleventyConfig) {
	eleventyConfig.addFilter("filterTagList", (tags) => (tags || []).filter((tag) => ["all", "posts"].indexOf(tag) === -1));
}
