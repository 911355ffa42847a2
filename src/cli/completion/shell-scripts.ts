import type { Shell } from './shells.ts';

/**
 * The scripts that have a shell ask `rolemap complete` what can be typed. They hold no commands or options themselves, so that they never go out of date. What comes back is
 * data for the shell, never code.
 */
export const SHELL_SCRIPTS: Readonly<Record<Shell, string>> = {
  // bash 3.2, which macOS has, knows neither mapfile nor compopt.
  bash: `# Completion of rolemap for bash. In ~/.bashrc: source <(rolemap completion bash)
_rolemap() {
  local word="\${COMP_WORDS[COMP_CWORD]}" first=1 kind='' line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -n $first ]]; then first='' kind=$line; else COMPREPLY+=("\${line%%$'\\t'*}"); fi
  done < <("\${COMP_WORDS[0]/#\\~/$HOME}" complete --word="$word" -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
  if [[ $kind == files ]]; then
    type compopt &>/dev/null && compopt -o filenames
    [[ $word == = ]] && word=''
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
  fi
}
complete -F _rolemap rolemap
`,
  zsh: `#compdef rolemap
# Completion of rolemap for zsh. In ~/.zshrc, behind compinit: source <(rolemap completion zsh)
_rolemap() {
  local -a lines described
  local line tab=$'\\t'
  lines=("\${(@f)$("\${words[1]/#\\~/$HOME}" complete --word="\${words[CURRENT]}" -- "\${(@)words[2,CURRENT-1]}" 2>/dev/null)}")
  for line in "\${(@)lines[2,-1]}"; do
    if [[ $line == *$tab* ]]; then
      described+=("\${\${line%%$tab*}//:/\\\\:}:\${line#*$tab}")
    elif [[ -n $line ]]; then
      described+=("\${line//:/\\\\:}")
    fi
  done
  (( \${#described} )) && _describe -V rolemap described
  [[ $lines[1] == files ]] && _files
}
if [[ $funcstack[1] == _rolemap ]]; then _rolemap "$@"; else compdef _rolemap rolemap; fi
`,
  fish: `# Completion of rolemap for fish: rolemap completion fish > ~/.config/fish/completions/rolemap.fish
function __rolemap_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    set -l lines ($words[1] complete --word="$word" -- $words[2..-1] 2>/dev/null)
    printf '%s\\n' $lines[2..-1]
    test "$lines[1]" = files; and __fish_complete_path "$word"
end
complete -c rolemap -f -k -a '(__rolemap_complete)'
`,
  // Where nothing comes back, PowerShell offers files by itself.
  powershell: `# Completion of rolemap for PowerShell. In $PROFILE: rolemap completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName rolemap -ScriptBlock {
  param($word, $line, $cursor)
  $elements = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  $before = @($elements | Select-Object -Skip 1)
  & $elements[0] complete "--word=$word" -- @before 2>$null | Select-Object -Skip 1 | ForEach-Object {
    $value, $description = $_ -split "\`t", 2
    if (-not $description) { $description = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $description)
  }
}
`,
};
