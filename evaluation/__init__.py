"""How good the reading is: one module a measured task, a table of scores, and floors under them."""
