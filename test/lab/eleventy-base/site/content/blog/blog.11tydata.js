export default {
	tags: [
		"posts"
	],
	"layout": false,
};
