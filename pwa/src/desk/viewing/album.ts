import type { InjectionKey } from 'vue'

import type { Album } from './pictures'

export const ALBUM: InjectionKey<Album> = Symbol('album')
