; Objects are closures that somebody looks at from outside: a counter, a bank account whose balance
; only its own methods can reach (SICP, section 3.1), a stack of the same kind; and inheritance, an
; object that hands on the messages that it does not understand.

(define (show label value)
  (display label)
  (display ": ")
  (write value)
  (newline))

; --- the smallest object: one variable, one method

(define (make-counter)
  (let ((count 0))
    (lambda ()
      (set! count (+ count 1))
      count)))

(define apples (make-counter))
(define pears (make-counter))
(apples)
(apples)
(pears)
(show "apples" (apples))
(show "pears" (pears))
(newline)

; --- several methods: the object takes a message, its name, and one argument

(define (make-account owner balance)
  (define (withdraw amount)
    (if (> amount balance)
        'insufficient-funds
        (begin
          (set! balance (- balance amount))
          balance)))
  (define (deposit amount)
    (set! balance (+ balance amount))
    balance)
  (lambda (message argument)
    (if (eq? message 'withdraw)
        (withdraw argument)
        (if (eq? message 'deposit)
            (deposit argument)
            (if (eq? message 'balance)
                balance
                (if (eq? message 'owner)
                    owner
                    (list 'not-understood message)))))))

(define ada (make-account "Ada" 100))
(define charles (make-account "Charles" 20))

(show "Ada withdraws 30" (ada 'withdraw 30))
(show "Charles withdraws 30" (charles 'withdraw 30))
(show "Ada pays in 500" (ada 'deposit 500))

(define (transfer amount from to)
  (if (eq? (from 'withdraw amount) 'insufficient-funds)
      'nothing-happened
      (to 'deposit amount)))

(show "250 from Ada to Charles" (transfer 250 ada charles))
(show "1000 more" (transfer 1000 ada charles))
(show "the balances" (list (ada 'balance 0) (charles 'balance 0)))
(newline)

; --- inheritance: a savings account answers two messages and hands on the rest

(define (make-savings-account owner balance percent)
  (let ((account (make-account owner balance)))
    (lambda (message argument)
      (if (eq? message 'percent)
          percent
          (if (eq? message 'year-passes)
              (account 'deposit (quotient (* (account 'balance 0) percent) 100))
              (account message argument))))))

(define (years-pass account years)
  (if (> years 0)
      (begin
        (account 'year-passes 0)
        (years-pass account (- years 1)))
      (account 'balance 0)))

(define grace (make-savings-account "Grace" 1000 7))
(show "Grace after a year" (grace 'year-passes 0))
(show "after ten" (years-pass grace 9))
(show "she withdraws 900" (grace 'withdraw 900))
(show "she is still" (grace 'owner 0))
(show "and asks for a pony" (grace 'pony 0))
(newline)

; --- a stack, and a calculator for reverse Polish notation that uses it

(define (make-stack)
  (let ((items '()))
    (lambda (message argument)
      (if (eq? message 'push)
          (begin
            (set! items (cons argument items))
            argument)
          (if (eq? message 'pop)
              (let ((top (car items)))
                (set! items (cdr items))
                top)
              (length items))))))

(define (operation name)
  (if (eq? name 'plus)
      +
      (if (eq? name 'minus)
          -
          (if (eq? name 'times)
              *
              (error "unknown operation:" name)))))

(define (calculate program stack)
  (if (null? program)
      (stack 'pop 0)
      (begin
        (if (number? (car program))
            (stack 'push (car program))
            (let ((right (stack 'pop 0)))
              (let ((left (stack 'pop 0)))
                (stack 'push ((operation (car program)) left right)))))
        (calculate (cdr program) stack))))

(show "3 4 plus 5 times" (calculate '(3 4 plus 5 times) (make-stack)))
(show "10 2 3 times minus" (calculate '(10 2 3 times minus) (make-stack)))
