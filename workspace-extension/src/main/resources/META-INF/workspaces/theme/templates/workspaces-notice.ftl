<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg(notice.title, notice.value)}
  <#elseif section = "form">
    <div id="workspaces-notice">
      <p class="instruction">${msg(notice.text, notice.value)}</p>
      <#if notice.next??><p><a id="workspaces-continue" href="${notice.next}">${msg("workspacesInviteContinue")}</a></p></#if>
    </div>
  </#if>
</@layout.registrationLayout>
