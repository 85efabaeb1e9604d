package jp.ward.guard.web;

/** Every kind of problem document (contract 4.5). */
public enum ProblemCode {
  INVALID_REQUEST("invalid-request", 400, "The request is not valid"),
  UNAUTHENTICATED("unauthenticated", 401, "Who calls is not known"),
  STEP_UP_REQUIRED("step-up-required", 401, "A stronger sign-in is needed"),
  FORBIDDEN("forbidden", 403, "Not allowed"),
  NOT_FOUND("not-found", 404, "Not found"),
  CONFLICT("conflict", 409, "In conflict with what is there"),
  GONE("gone", 410, "No longer there"),
  STALE_VERSION("stale-version", 412, "Changed in the meantime"),
  TOO_LARGE("too-large", 413, "Too large"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type"),
  RATE_LIMITED("rate-limited", 429, "Too many requests"),
  GUARD_UNAVAILABLE("guard-unavailable", 503, "The guard cannot answer: treat as BLOCK");

  private final String code;
  private final int status;
  private final String title;

  ProblemCode(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The URN that stands in {@code type}. */
  public String type() {
    return "urn:disclosure-guard:problem:" + code;
  }
}
