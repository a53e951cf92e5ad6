"""The treaty taken along: cited in any style, and written as files of any kind."""
