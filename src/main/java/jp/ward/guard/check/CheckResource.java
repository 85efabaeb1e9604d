package jp.ward.guard.check;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.access.SharedAccounts;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;
import jp.ward.guard.web.Refusal;

/**
 * The main job over HTTP (contract 4.3): parses, refuses bad input, queues. Held by
 * BadBodyStoryTest.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class CheckResource {

  private static final int MOST_BYTES = 512 * 1024;
  private static final int MOST_BATCH_BYTES = 8 * 1024 * 1024;
  private static final int MOST_CHECKS = 1_000;

  private final Callers callers;
  private final Directory directory;
  private final Identities identities;
  private final SharedAccounts sharedAccounts;
  private final Checks checks;

  CheckResource(
      Callers callers,
      Directory directory,
      Identities identities,
      SharedAccounts sharedAccounts,
      Checks checks) {
    this.callers = callers;
    this.directory = directory;
    this.identities = identities;
    this.sharedAccounts = sharedAccounts;
    this.checks = checks;
  }

  @POST
  @Path("/checks")
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<AnswerJson> ask(InputStream body) {
    Caller caller = callers.currentOrShared();
    checks.requireRoom(caller, 1);
    FieldProblems problems = new FieldProblems();
    Fields form = Fields.of(Body.read(body, MOST_BYTES), "", problems);
    CheckRequest asked = form(caller, problems).read(form);
    form.close();
    return checks.ask(asked).thenApply(AnswerJson::of);
  }

  @POST
  @Path("/checks:batch")
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<AnswersJson> askAll(InputStream body) {
    Caller caller = callers.currentOrShared();
    checks.requireRoom(caller, 1);
    FieldProblems problems = new FieldProblems();
    byte[] bytes = Body.bytes(body, MOST_BATCH_BYTES);
    int sent = Body.count(bytes, "checks");
    if (sent > MOST_CHECKS) {
      throw Refusal.tooLarge(
          "checks: at most 1,000 in one batch: send the rest in another." + " 一括は1,000件までです。");
    }
    checks.requireRoom(caller, Math.max(1, sent)); // before anything of it is parsed
    Fields form = Fields.of(Body.parse(bytes), "", problems);
    List<CheckRequest> questions = new ArrayList<>();
    for (Fields check : form.objects("checks", 1, MOST_CHECKS)) {
      CheckRequest asked = form(caller, problems).read(check);
      if (asked.approval() != null) {
        check.refuse("approval", "Quote it in a check of its own. 承認番号は一件ずつの確認で使ってください。");
      }
      questions.add(asked);
    }
    form.close();
    return checks.askAll(caller, questions).thenApply(AnswersJson::of);
  }

  @GET
  @Path("/checks/{id}")
  public AnswerJson again(@PathParam("id") String id) {
    return AnswerJson.of(checks.again(callers.current(), id));
  }

  private CheckForm form(Caller caller, FieldProblems problems) {
    return new CheckForm(directory, identities, sharedAccounts, caller, problems);
  }

  /** The answers of a batch, in the order of its questions. */
  record AnswersJson(List<AnswerJson> answers) {

    private static AnswersJson of(List<Answer> answers) {
      return new AnswersJson(answers.stream().map(AnswerJson::of).toList());
    }
  }
}
