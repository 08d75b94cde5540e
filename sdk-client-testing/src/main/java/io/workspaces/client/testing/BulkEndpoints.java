package io.workspaces.client.testing;

import io.workspaces.client.model.FilePreview;
import io.workspaces.client.model.JobMode;
import io.workspaces.client.model.JobRow;
import io.workspaces.client.model.JobState;
import io.workspaces.client.model.OnMissing;
import io.workspaces.client.model.RowOutcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoints for bulk invitations. A job runs when it is read for the first time. */
final class BulkEndpoints {
    private final FakeWorkspaces server;

    BulkEndpoints(FakeWorkspaces server) {
        this.server = server;
    }

    private record Name(String name) {}

    private record Announcement(@Nullable String fileName, long size, String sha256) {}

    void addTo(AdminEndpoints.WorkspaceRoutes routes) {
        routes.on("POST", "/uploads", (request, workspace, names) -> begin(request, workspace));
        routes.on("PUT", "/uploads/{upload}/{part}", BulkEndpoints::part);
        routes.on(
                "GET",
                "/bulk-invitations",
                (request, workspace, names) -> FakeResponse.list(
                        workspace.jobs.values().stream().map(FakeJob::represent).toList()));
        routes.on("POST", "/bulk-invitations", (request, workspace, names) -> upload(request, workspace));
        routes.on("POST", "/bulk-invitations/preview", (request, workspace, names) -> preview(request));
        routes.on("GET", "/bulk-invitations/{job}", (request, workspace, names) -> poll(find(workspace, names)));
        routes.on("PATCH", "/bulk-invitations/{job}", (request, workspace, names) -> {
            FakeJob job = find(workspace, names);
            job.name = request.json(Name.class).name();
            return FakeResponse.ok(job.represent());
        });
        routes.on("POST", "/bulk-invitations/{job}/run", (request, workspace, names) -> run(find(workspace, names)));
        routes.on("POST", "/members/actions", (request, workspace, names) -> act(request, workspace));
        routes.on(
                "POST",
                "/bulk-invitations/{job}/undo",
                (request, workspace, names) -> undo(request, workspace, find(workspace, names)));
        routes.on(
                "POST",
                "/bulk-invitations/{job}/cancel",
                (request, workspace, names) -> cancel(find(workspace, names)));
        routes.on("GET", "/bulk-invitations/{job}/rows", BulkEndpoints::rows);
    }

    private FakeResponse begin(FakeRequest request, FakeWorkspace workspace) {
        Announcement file = request.json(Announcement.class);
        FakeUpload upload = new FakeUpload(file.size(), file.sha256());
        String id = server.newId("upload");
        workspace.uploads.put(id, upload);
        return FakeResponse.json(201, Map.of("id", id, "partSize", FakeUpload.PART_SIZE, "parts", upload.count()));
    }

    private static FakeResponse part(FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        upload(workspace, names.get("upload")).part(Integer.parseInt(names.get("part")), request.body());
        return FakeResponse.empty();
    }

    private static FakeUpload upload(FakeWorkspace workspace, @Nullable String id) {
        return Optional.ofNullable(workspace.uploads.get(id)).orElseThrow(ProblemException::notFound);
    }

    private static String csv(FakeRequest request, FakeWorkspace workspace) {
        String upload = request.query().getOrDefault("upload", "");
        return upload.isEmpty()
                ? request.text()
                : new String(upload(workspace, upload).content(), StandardCharsets.UTF_8);
    }

    private static FakeJob find(FakeWorkspace workspace, Map<String, String> names) {
        return Optional.ofNullable(workspace.jobs.get(names.get("job"))).orElseThrow(ProblemException::notFound);
    }

    private FakeResponse upload(FakeRequest request, FakeWorkspace workspace) {
        String key = request.header("Idempotency-Key").orElse("");
        String csv = csv(request, workspace);
        Optional<FakeJob> known = workspace.jobs.values().stream()
                .filter(job -> !key.isEmpty() && job.key.equals(key))
                .findFirst();
        if (known.isPresent() && !(known.get().csv.equals(csv) && sameAs(known.get(), request))) {
            throw ProblemException.of(422, "idempotency_mismatch", "The key was used with another file");
        }
        FakeJob job = known.orElseGet(() -> new FakeJob(
                server.newId("job"),
                key,
                csv,
                request.query(),
                mode(request),
                onMissing(request),
                workspace,
                null,
                null,
                server.clock()));
        workspace.jobs.put(job.id, job);
        return FakeResponse.json(202, job.represent());
    }

    private static boolean sameAs(FakeJob job, FakeRequest request) {
        return job.mode == mode(request) && job.onMissing == onMissing(request);
    }

    private static JobMode mode(FakeRequest request) {
        return "update".equals(request.query().get("mode")) ? JobMode.UPDATE : JobMode.INVITE;
    }

    private static OnMissing onMissing(FakeRequest request) {
        return "fail".equals(request.query().get("onMissing")) ? OnMissing.FAIL : OnMissing.INVITE;
    }

    private static FakeResponse preview(FakeRequest request) {
        List<List<String>> lines = CsvRecords.read(request.text()).stream()
                .limit(6)
                .map(CsvRecords.Row::cells)
                .toList();
        List<FilePreview.Title> titles = lines.get(0).stream()
                .map(title -> new FilePreview.Title(title, FakeRow.reads(title) ? title.strip() : null))
                .toList();
        return FakeResponse.ok(new FilePreview("utf-8", ",", titles, lines.subList(1, lines.size()), FakeRow.TITLES));
    }

    private static FakeResponse poll(FakeJob job) {
        FakeResponse before = FakeResponse.ok(job.represent());
        job.run();
        return before;
    }

    private static FakeResponse run(FakeJob job) {
        if (job.state != JobState.CHECKED) {
            throw ProblemException.of(409, "job_state", "Not possible in the job's state");
        }
        job.rerun();
        return FakeResponse.json(202, job.represent());
    }

    private record Action(
            String action,
            @Nullable String role,
            @Nullable List<String> groups,
            @Nullable List<String> members,
            @Nullable Map<String, String> filter) {}

    private FakeResponse act(FakeRequest request, FakeWorkspace workspace) {
        Action wanted = request.json(Action.class);
        List<String> ids = wanted.members();
        List<FakeMember> targets = ids == null || ids.isEmpty()
                ? MemberFilter.matching(
                        workspace, Optional.ofNullable(wanted.filter()).orElse(Map.of()))
                : ids.stream()
                        .map(workspace.members::get)
                        .filter(Objects::nonNull)
                        .toList();
        List<FakeGroup> groups = Optional.ofNullable(wanted.groups()).orElse(List.of()).stream()
                .map(workspace::findGroup)
                .flatMap(Optional::stream)
                .toList();
        FakeJob job = new FakeJob(
                server.newId("job"),
                "",
                "",
                request.query(),
                JobMode.ACTION,
                OnMissing.FAIL,
                workspace,
                null,
                new FakeAction(wanted.action(), wanted.role(), groups, targets),
                server.clock());
        workspace.jobs.put(job.id, job);
        return FakeResponse.json(202, job.represent());
    }

    private FakeResponse undo(FakeRequest request, FakeWorkspace workspace, FakeJob job) {
        if (job.mode == JobMode.UNDO || !job.changedAnything()) {
            throw ProblemException.of(409, "undo_unavailable", "The job cannot be undone, or no longer");
        }
        FakeJob undo = new FakeJob(
                server.newId("job"),
                "",
                "",
                request.query(),
                JobMode.UNDO,
                OnMissing.FAIL,
                workspace,
                job,
                null,
                server.clock());
        workspace.jobs.put(undo.id, undo);
        return FakeResponse.json(202, undo.represent());
    }

    private static FakeResponse cancel(FakeJob job) {
        if (!job.state.ended()) {
            job.state = JobState.CANCELLED;
        }
        return FakeResponse.json(202, job.represent());
    }

    private static FakeResponse rows(FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        String wanted = request.query().getOrDefault("outcome", "");
        List<RowOutcome> outcomes = wanted.isEmpty()
                ? List.of(RowOutcome.values())
                : Arrays.stream(wanted.split(",", -1)).map(RowOutcome::of).toList();
        List<JobRow> rows = find(workspace, names).rows.stream()
                .filter(row -> outcomes.contains(row.outcome()))
                .toList();
        return FakeResponse.list(rows);
    }
}
