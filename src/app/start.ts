import './polyfills'
import { data } from './data'
import { showAhead } from './page-ahead'
import { refuseMarkup } from './trusted-types'

refuseMarkup(window)

/** What is said where the program does not come; it stands in index.html. */
const SENTENCE = document.querySelector('.boot')

// First the page that was drawn at the build, where it is the one that is asked for, then the program.
void showAhead(data)
  .then(() => import('./main'))
  .catch(() => {
    if (SENTENCE !== null) SENTENCE.textContent = '程序未能载入，请刷新重试；仍无法打开的，请联系管理员。'
    document.getElementById('ahead')?.remove()
    document.getElementById('app')?.removeAttribute('hidden')
  })
