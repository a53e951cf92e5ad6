"""What a page is, for programs that look for pages and link to them: schema.org, ELI, pictures, links."""
