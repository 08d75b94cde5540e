open module example {
    requires io.workspaces.client;
    requires io.workspaces.spring;
    requires spring.boot;
    requires spring.boot.autoconfigure;
    requires spring.context;
    requires spring.web;
}
