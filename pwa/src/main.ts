import '@/ui/tokens.css'

document.getElementById('app')?.setAttribute('data-ready', '')
