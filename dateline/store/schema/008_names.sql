-- Finds actors and places by name and country without a look at any other fact.

CREATE INDEX standing_name ON standing (kind, label, country) WHERE kind IN ('actor', 'place');
