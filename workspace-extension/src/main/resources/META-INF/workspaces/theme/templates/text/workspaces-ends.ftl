<#ftl output_format="plainText">
<#macro names ends>
<#list ends.first as end>
- ${msg("workspacesDigestEnd", end.name, end.date)}
</#list>
<#if ends.others?has_content>
- ${msg("workspacesDigestOthers", ends.others)}
</#if>
</#macro>
<#if name?has_content>${msg("workspacesInviteGreeting", name)}<#else>${msg("workspacesInviteGreetingPlain")}</#if>

<#if soon.first?has_content>
${msg("workspacesDigestSoon", workspace, realm)}
<@names ends=soon />

</#if>
<#if ended.first?has_content>
${msg("workspacesDigestEnded", workspace, realm)}
<@names ends=ended />

</#if>
<#if console??>${msg("workspacesDigestConsole")}
${console}</#if>
