"""What `new-target` copies: a target that renders, and a driver that answers, with little in them.

`NAME` in a file stands for the name of the new target.
"""
