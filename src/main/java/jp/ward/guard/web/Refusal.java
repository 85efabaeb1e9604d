package jp.ward.guard.web;

import java.util.List;
import java.util.Map;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.kernel.FieldProblems;

/**
 * A problem document to be: thrown wherever a request cannot be served, answered by the platform.
 *
 * <p>Details name a field and a remedy and never hold what was sent. It carries no stack trace,
 * because it is an answer and not a fault.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_VIOLATIONS = 100;

  private final ProblemCode code;
  private final String detail;
  private final transient List<FieldProblem> violations;
  private final transient Map<String, String> headers;

  private Refusal(
      ProblemCode code, String detail, List<FieldProblem> violations, Map<String, String> headers) {
    super(code.code(), null, false, false);
    this.code = code;
    this.detail = detail;
    this.violations = List.copyOf(violations);
    this.headers = Map.copyOf(headers);
  }

  private static Refusal of(ProblemCode code, String detail) {
    return new Refusal(code, detail, List.of(), Map.of());
  }

  public static Refusal invalid(FieldProblems problems) {
    List<FieldProblem> all = problems.list();
    String more =
        all.size() > MOST_VIOLATIONS ? " The first " + MOST_VIOLATIONS + " are given." : "";
    return new Refusal(
        ProblemCode.INVALID_REQUEST,
        "Mend the fields in violations and send again." + more + " 各項目を直して再送してください。",
        all.subList(0, Math.min(all.size(), MOST_VIOLATIONS)),
        Map.of());
  }

  /** Refuses a request in which anything was found wrong; does nothing where nothing was. */
  public static void refuseAny(FieldProblems problems) {
    if (!problems.isEmpty()) {
      throw invalid(problems);
    }
  }

  public static Refusal invalid(String field, String message) {
    FieldProblems problems = new FieldProblems();
    problems.add(field, message);
    return invalid(problems);
  }

  public static Refusal unauthenticated(String detail) {
    return of(ProblemCode.UNAUTHENTICATED, detail);
  }

  /** RFC 9470: the same request succeeds after a sign-in of this class at most 15 minutes ago. */
  public static Refusal stepUp(String acr, long seconds) {
    String challenge =
        "Bearer error=\"insufficient_user_authentication\", acr_values=\"%s\", max_age=%d";
    return new Refusal(
        ProblemCode.STEP_UP_REQUIRED,
        "Sign in again with a second factor, then repeat. 二要素で再度サインインしてください。",
        List.of(),
        Map.of("WWW-Authenticate", challenge.formatted(acr, seconds)));
  }

  public static Refusal forbidden(String detail) {
    return of(ProblemCode.FORBIDDEN, detail);
  }

  /** Also for what is not the caller's to see: told apart from absent, it would tell. */
  public static Refusal notFound() {
    return of(
        ProblemCode.NOT_FOUND,
        "Nothing is here for you. Check the path and the id. 対象がありません。パスとidを確認してください。");
  }

  public static Refusal conflict(String detail) {
    return of(ProblemCode.CONFLICT, detail);
  }

  public static Refusal gone(String detail) {
    return of(ProblemCode.GONE, detail);
  }

  public static Refusal staleVersion() {
    return of(
        ProblemCode.STALE_VERSION,
        "It was changed since it was read: read it again and send its ETag as If-Match."
            + " 更新されています。読み直して If-Match を付け直してください。");
  }

  public static Refusal tooLarge(String detail) {
    return of(ProblemCode.TOO_LARGE, detail);
  }

  public static Refusal unsupportedMediaType(String detail) {
    return of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, detail);
  }

  public static Refusal rateLimited(int retryAfterSeconds) {
    return new Refusal(
        ProblemCode.RATE_LIMITED,
        "Wait as Retry-After says, then repeat. しばらく待って再送してください。",
        List.of(),
        Map.of("Retry-After", Integer.toString(retryAfterSeconds)));
  }

  public static Refusal unavailable() {
    return of(
        ProblemCode.GUARD_UNAVAILABLE,
        "There is no answer: treat this as BLOCK, disclose nothing, and repeat later."
            + " 判定できません。BLOCK として扱い、何も開示しないでください。");
  }

  public ProblemCode code() {
    return code;
  }

  public String detail() {
    return detail;
  }

  /** Filled for {@link ProblemCode#INVALID_REQUEST} only; at most 100. */
  public List<FieldProblem> violations() {
    return violations;
  }

  /** Headers the answer carries beside the problem document. */
  public Map<String, String> headers() {
    return headers;
  }
}
