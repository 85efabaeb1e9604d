package jp.ward.guard.notice;

/** On which way an office is told; NONE where there is no way. */
public enum NoticeChannel {
  MAIL,
  WEBHOOK,
  NONE
}
