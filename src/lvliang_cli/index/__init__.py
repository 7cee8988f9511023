"""The index of the catalogue, `index.sqlite` beside its folder: what its files say in tables."""
