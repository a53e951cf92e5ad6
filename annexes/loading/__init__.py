"""From fixtures/participation.yaml to rows: what States have done, and what else sources say."""
