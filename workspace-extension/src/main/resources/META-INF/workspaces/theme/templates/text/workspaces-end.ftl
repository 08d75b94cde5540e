<#ftl output_format="plainText">
<#if name?has_content>${msg("workspacesInviteGreeting", name)}<#else>${msg("workspacesInviteGreetingPlain")}</#if>

<#if ended>${msg("workspacesEndedText", workspace, realm, date)}<#else>${msg("workspacesEndsText", workspace, realm, date)}</#if>

<#if ended>${msg("workspacesEndedNext")}<#else>${msg("workspacesEndsNext")}</#if>
