/**
 * Brings what Tab has reached wholly into sight, in a strip that scrolls sideways: browsers leave it where a part of it is
 * seen. For `keyup`, since on `focusin` what is pressed by a pointer would move away from under it.
 */
export function bringIntoSight({ target }: Event): void {
  if (target instanceof Element) target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
