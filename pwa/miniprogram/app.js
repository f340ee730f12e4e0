// Nothing is kept here: who one is stands in the session cookie of the web-view.
App({})
