<#import "template.ftl" as layout>
<#macro names ends>
  <ul style="padding-left: 1.25em;">
    <#list ends.first as end><li>${msg("workspacesDigestEnd", end.name, end.date)}</li></#list>
    <#if ends.others?has_content><li>${msg("workspacesDigestOthers", ends.others)}</li></#if>
  </ul>
</#macro>
<@layout.emailLayout>
<style>:root { color-scheme: light dark; } body { background-color: Canvas; color: CanvasText; }</style>
<div style="max-width: 36em; margin: 0 auto; padding: 1em; font-family: sans-serif; font-size: 16px; line-height: 1.5; overflow-wrap: anywhere;">
  <p><#if name?has_content>${msg("workspacesInviteGreeting", name)}<#else>${msg("workspacesInviteGreetingPlain")}</#if></p>
  <#if soon.first?has_content>
    <p>${msg("workspacesDigestSoon", workspace, realm)}</p>
    <@names ends=soon />
  </#if>
  <#if ended.first?has_content>
    <p>${msg("workspacesDigestEnded", workspace, realm)}</p>
    <@names ends=ended />
  </#if>
  <#if console??><p>${msg("workspacesDigestConsole")}<br><a href="${console}" style="word-break: break-all;">${console}</a></p></#if>
</div>
</@layout.emailLayout>
