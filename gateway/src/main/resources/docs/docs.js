window.ui = SwaggerUIBundle({
  url: "/openapi",
  dom_id: "#ui",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  validatorUrl: null, // no document leaves this house
});
