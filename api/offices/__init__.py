"""The offices run from the desk: people and seats, places, powers handed down."""
