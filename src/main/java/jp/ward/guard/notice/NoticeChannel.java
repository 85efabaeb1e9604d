package jp.ward.guard.notice;

/** On which way an office is told; NONE where there is no way. */
enum NoticeChannel {
  MAIL,
  WEBHOOK,
  NONE
}
