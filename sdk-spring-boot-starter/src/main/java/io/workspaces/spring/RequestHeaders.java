package io.workspaces.spring;

import java.util.Map;
import java.util.function.Supplier;

/** Gives each call to the realm headers, on the thread that makes it. */
interface RequestHeaders extends Supplier<Map<String, String>> {}
