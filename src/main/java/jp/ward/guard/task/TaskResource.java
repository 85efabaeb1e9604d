package jp.ward.guard.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.ListQuery;

/** Tasks over HTTP (contract 4.4): what a machine may not answer, and a person answers by hand. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class TaskResource {

  private static final int MOST_BYTES = 16 * 1024;

  private final Callers callers;
  private final Tasks tasks;
  private final Identities identities;

  TaskResource(Callers callers, Tasks tasks, Identities identities) {
    this.callers = callers;
    this.tasks = tasks;
    this.identities = identities;
  }

  @GET
  public TaskListJson list(@Context UriInfo uri) {
    Caller caller = callers.current();
    ListQuery query = new ListQuery(uri.getQueryParameters(), "status");
    TaskStatus status = query.word("status", TaskStatus.class);
    String cursor = query.cursor();
    int limit = query.limit();
    query.close();
    return tasks.list(caller, status, cursor, limit);
  }

  @GET
  @Path("/{id}")
  public TaskJson read(@PathParam("id") String id) {
    return tasks.read(callers.current(), id);
  }

  @POST
  @Path("/{id}/completion")
  @Consumes(MediaType.APPLICATION_JSON)
  public TaskJson complete(@PathParam("id") String id, InputStream body) {
    Caller caller = callers.current();
    TaskForm.Completion completion =
        new TaskForm(Body.bytes(body, MOST_BYTES), identities).completion();
    return tasks.complete(caller, id, completion);
  }
}
