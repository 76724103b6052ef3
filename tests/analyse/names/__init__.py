"""Tests of `generator.analyse.names`."""
