"""Items, their versions, guides, forms, materials lists, fees and routes."""
