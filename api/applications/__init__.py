"""The life of an application, from draft to closed."""
