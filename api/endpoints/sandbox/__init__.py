"""The sandbox: every vendor, and the stage on which the product is shown. Development only."""
