import { readFileSync } from "node:fs";
import filters from "./_config/filters.js";

export default async function (eleventyConfig) {
	// Drafts, as in the base blog
	eleventyConfig.addPreprocessor("drafts", "*", (data, content) => {
		if (data.draft && process.env.ELEVENTY_RUN_MODE === "build") {
			return false;
		}
	});
	eleventyConfig.ignores.add("content/blog/ignored-by-config.md");
	eleventyConfig.ignores.add("content/blog/old/**");
	eleventyConfig.addGlobalData("author", "Somebody");
	eleventyConfig.addPlugin(filters);
}

export const config = {
	templateFormats: ["md", "njk", "html", "liquid", "11ty.js"],
	markdownTemplateEngine: "njk",
	htmlTemplateEngine: "njk",
	dir: {
		input: "content", // default: "."
		includes: "../_includes", // default: "_includes" (`input` relative)
		data: "../_data", // default: "_data" (`input` relative)
		output: "_site",
	},
};
