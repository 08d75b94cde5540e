package io.workspaces.spring;

import io.workspaces.client.model.Attempt;
import java.util.function.Consumer;

/** Is told of each request to the realm. */
interface AttemptListener extends Consumer<Attempt> {}
