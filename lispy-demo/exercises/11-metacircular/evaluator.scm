; Scheme in Scheme. An environment is a list of pairs of a name and its value, the innermost first.

(define globals
  (list (cons '+ +) (cons '- -) (cons '* *) (cons '< <) (cons '= =)
        (cons 'car car) (cons 'cdr cdr) (cons 'cons cons) (cons 'list list)
        (cons 'null? null?) (cons 'pair? pair?) (cons 'symbol? symbol?) (cons 'eq? eq?)))

; The pair of a name in an environment.
(define (binding name env)
  (or (assq name env) (error "unknown name" name)))

; The environment with each name bound to the value of the same position, before all others.
(define (extend names values env)
  ; gap: pairs, and the others behind them
  (append (map cons names values) env)
  ;| env
  ; end of gap
  )

; The value of an expression.
(define (ev x env)
  (cond ((symbol? x) (cdr (binding x env)))
        ((not (pair? x)) x)
        (else
         (case (car x)
           ((quote) (cadr x))
           ; gap: (if test then else), (lambda (name ...) body), (let ((name value) ...) body)
           ((if) (ev (if (ev (cadr x) env) (caddr x) (cadddr x)) env))
           ((lambda) (list 'closure (cadr x) (caddr x) env))
           ((let)
            (ev (caddr x)
                (extend (map car (cadr x))
                        (map (lambda (b) (ev (cadr b) env)) (cadr x))
                        env)))
           ; end of gap
           ; gap: (letrec ((name value) ...) body): the values may use all the names
           ((letrec)
            (let ((inner (extend (map car (cadr x)) (map cadr (cadr x)) env)))
              (for-each (lambda (b) (set-cdr! (binding (car b) inner) (ev (cadr b) inner)))
                        (cadr x))
              (ev (caddr x) inner)))
           ; end of gap
           ; gap: (procedure argument ...)
           (else
            (ap (ev (car x) env)
                (map (lambda (argument) (ev argument env)) (cdr x))))
           ;| (else 'not-yet)
           ; end of gap
           ))))

; The value of a procedure for a list of arguments: one of Scheme's, or one that lambda made.
(define (ap procedure arguments)
  ; gap: tell them apart; the body of a closure is evaluated where it was made
  (if (procedure? procedure)
      (apply procedure arguments)
      (ev (caddr procedure)
          (extend (cadr procedure) arguments (cadddr procedure))))
  ;| 'not-yet
  ; end of gap
  )
