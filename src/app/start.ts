import { served } from './served'
import { showAhead } from './page-ahead'
import { refuseMarkup } from './trusted-types'

refuseMarkup(window)

// First the page that was drawn at the build, where it is the one that is asked for, then the program.
void showAhead(served)
  .then(() => import('./main'))
  .catch(() => {
    // What is said while the page is loading; it stands in index.html.
    const sentence = document.querySelector('.boot')
    if (sentence !== null) sentence.textContent = '程序未能载入，请刷新重试；仍无法打开的，请联系管理员。'
    document.getElementById('ahead')?.remove()
    document.getElementById('app')?.removeAttribute('hidden')
  })
