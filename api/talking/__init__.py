"""What people say of the offices and ask them, and what the offices tell everybody."""
