package jp.ward.guard.arrival;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;

/**
 * A problem document (RFC 9457).
 *
 * @param status mostly that of the code; 405 and 406 are kinds of {@code invalid-request}
 * @param violations {@code null}, and then left out, where there are none
 */
record ProblemJson(
    String type,
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<FieldProblem> violations) {

  static final String MEDIA_TYPE = "application/problem+json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static ProblemJson of(Refusal refusal) {
    return of(refusal, refusal.code().status());
  }

  static ProblemJson of(Refusal refusal, int status) {
    ProblemCode code = refusal.code();
    List<FieldProblem> violations = refusal.violations();
    return new ProblemJson(
        code.type(),
        code.title(),
        status,
        refusal.detail(),
        violations.isEmpty() ? null : violations);
  }

  /** Written here and not by the framework: the answer must not depend on what was accepted. */
  byte[] bytes() {
    try {
      return MAPPER.writeValueAsBytes(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a problem document could not be written");
    }
  }
}
