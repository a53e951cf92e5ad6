"""From fixture files to the database: read (files, convention, description), then store, all or nothing."""
